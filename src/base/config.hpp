#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"
#include "base/say.hpp"

/// Configuration files (TOML) as a tree that knows where each of its values stands. The only home of the TOML
/// library.
namespace targetbook::base {

struct BuiltinFile;

struct SourcePosition {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// A mistake in a configuration file. what() is `file:line:column: words` in English.
class ConfigError : public std::runtime_error {
 public:
  ConfigError(std::string file, SourcePosition position, Words words);
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] SourcePosition position() const { return position_; }
  [[nodiscard]] const Words& words() const { return words_; }
  /// With file, line and column in front.
  [[nodiscard]] Words with_place() const {
    return say("{}:{}:{}：{}", "{}:{}:{}: {}", file_, position_.line, position_.column, words_);
  }

 private:
  std::string file_;
  SourcePosition position_;
  Words words_;
};

/// One value of the tree. The readers below throw ConfigError at its place when it is of another kind.
class ConfigValue {
 public:
  enum class Kind : std::uint8_t { text, whole, decimal, boolean, date, array, table };
  using Entries = std::vector<std::pair<std::string, ConfigValue>>;

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] SourcePosition position() const { return position_; }

  [[nodiscard]] const std::string& text() const;
  [[nodiscard]] std::int64_t whole() const;
  /// A whole number or a decimal, as it was written: `0.3`.
  [[nodiscard]] const std::string& number() const;
  [[nodiscard]] bool boolean() const;
  /// `2026-12-31`
  [[nodiscard]] const std::string& date() const;
  [[nodiscard]] const std::vector<ConfigValue>& array() const;
  /// In alphabetical order of keys.
  [[nodiscard]] const Entries& table() const;

  /// An entry of a table; null where it has none of this name.
  [[nodiscard]] const ConfigValue* find(std::string_view key) const;
  /// An entry that must be there.
  [[nodiscard]] const ConfigValue& at(std::string_view key) const;
  [[nodiscard]] std::string text_or(std::string_view key, std::string_view otherwise) const;
  [[nodiscard]] std::int64_t whole_or(std::string_view key, std::int64_t otherwise) const;
  [[nodiscard]] bool boolean_or(std::string_view key, bool otherwise) const;
  /// An array of texts; empty where there is none of this name.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
  /// Throws at the first key that is not one of these, naming the nearest right one.
  void allow_only(const std::set<std::string_view>& keys) const;
  /// Throws ConfigError at this value's place.
  [[noreturn]] void fail(Words words) const;
  template <class... Arguments>
  [[noreturn]] void fail(fmt::format_string<const Side<Arguments>&...> zh,
                         fmt::format_string<const Side<Arguments>&...> en,
                         const Arguments&... arguments) const {
    fail(say(zh, en, arguments...));
  }

 private:
  friend class ConfigReader;
  friend class ConfigTree;
  Kind kind_ = Kind::table;
  SourcePosition position_;
  SourcePosition key_position_;
  std::string scalar_;
  std::vector<ConfigValue> array_;
  Entries entries_;
  const std::string* file_ = nullptr;
};

/// A parsed file. Move-only in effect: its values name the file they stand in.
class Config {
 public:
  /// Throws ConfigError for what is no TOML.
  Config(std::string_view toml, std::string file);
  /// A file of templates/, which the build has parsed.
  explicit Config(const BuiltinFile& file);
  Config(const Config&) = delete;
  Config& operator=(const Config&) = delete;
  [[nodiscard]] const ConfigValue& root() const { return root_; }
  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  std::string file_;
  ConfigValue root_;
};

}  // namespace targetbook::base
