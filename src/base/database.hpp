#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// SQLite files. The only home of the SQLite libraries.
namespace targetbook::base {

class Statement;

/// One open database. Whatever it throws is a FileError of kind io-error that names the file; a file that
/// another process holds for longer than `patience` is busy.
class Database {
 public:
  enum class Mode : std::uint8_t {
    read_only,
    read_write,
    create,
    create_and_hold,  ///< nobody else can use the file meanwhile; for places where other locks do not work
  };
  static constexpr int patience_in_milliseconds = 10'000;

  Database(const std::filesystem::path& path, Mode mode);
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;

  /// One or several statements without results.
  void execute(const std::string& sql);
  [[nodiscard]] Statement prepare(const std::string& sql);
  /// The first column of the first row; nothing where there is none or it is null.
  [[nodiscard]] std::optional<std::string> value(const std::string& sql);
  [[nodiscard]] std::int64_t last_row() const;

 private:
  friend class Statement;
  friend class Transaction;
  struct Open;
  std::unique_ptr<Open> open_;
};

/// A prepared statement. Places to bind count from 1, columns from 0.
class Statement {
 public:
  ~Statement();
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) noexcept;

  Statement& bind(int place, std::string_view text);
  Statement& bind(int place, std::int64_t number);
  /// For figures that are drawn or ordered by, never for money.
  Statement& bind(int place, double number);
  Statement& bind_bytes(int place, std::string_view bytes);
  Statement& bind_null(int place);
  /// Binds all of them in order and runs the statement to its end.
  template <class... Values>
  void run(const Values&... values) {
    int place = 0;
    (bind_one(++place, values), ...);
    run_bound();
  }

  /// To the next row; false, and ready to be bound again, behind the last one.
  bool step();
  void run_bound();
  void reset();
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::string bytes(int column) const;
  [[nodiscard]] std::int64_t whole(int column) const;

 private:
  friend class Database;
  struct Prepared;
  explicit Statement(std::unique_ptr<Prepared> prepared);

  void bind_one(int place, std::string_view text) { bind(place, text); }
  void bind_one(int place, const std::string& text) { bind(place, std::string_view(text)); }
  void bind_one(int place, const char* text) { bind(place, std::string_view(text)); }
  template <class Whole>
  void bind_one(int place, Whole number) requires std::is_integral_v<Whole> {
    bind(place, static_cast<std::int64_t>(number));
  }
  template <class Value>
  void bind_one(int place, const std::optional<Value>& value) {
    if (value)
      bind_one(place, *value);
    else
      bind_null(place);
  }

  std::unique_ptr<Prepared> prepared_;
};

/// All or nothing: rolled back where it is not committed.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool is_done_ = false;
};

}  // namespace targetbook::base
