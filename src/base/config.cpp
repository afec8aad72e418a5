#include "base/config.hpp"

#include <algorithm>
#include <sstream>

#define TOML_HEADER_ONLY 1
#include <toml++/impl/preprocessor.h>
// The library asserts that a key begins like one, and then checks it: `[[[` is a mistake to be told, not the
// end.
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(expression) static_assert(true)
#include <toml++/toml.h>

#include "base/builtin.hpp"
#include "base/config_tree.hpp"
#include "base/text.hpp"
#include "base/toml_words.hpp"
#include "base/unknown_word.hpp"

namespace targetbook::base {

ConfigError::ConfigError(std::string file, SourcePosition position, Words words)
    : std::runtime_error(fmt::format("{}:{}:{}: {}", file, position.line, position.column, words.en)),
      file_(std::move(file)),
      position_(position),
      words_(std::move(words)) {}

/// Turns the library's tree into ours.
class ConfigReader {
 public:
  explicit ConfigReader(const std::string& file) : file_(&file) {}

  ConfigValue read(const toml::node& node) const {
    ConfigValue value;
    value.file_ = file_;
    value.position_ = {node.source().begin.line, node.source().begin.column};
    using Kind = ConfigValue::Kind;
    if (const auto* table = node.as_table()) {
      value.kind_ = Kind::table;
      for (const auto& [key, entry] : *table) {
        ConfigValue read_entry = read(entry);
        read_entry.key_position_ = {key.source().begin.line, key.source().begin.column};
        value.entries_.emplace_back(std::string(key.str()), std::move(read_entry));
      }
    } else if (const auto* array = node.as_array()) {
      value.kind_ = Kind::array;
      for (const toml::node& item : *array) value.array_.push_back(read(item));
    } else if (const auto* text = node.as_string()) {
      value.kind_ = Kind::text;
      value.scalar_ = text->get();
    } else if (const auto* truth = node.as_boolean()) {
      value.kind_ = Kind::boolean;
      value.scalar_ = truth->get() ? "true" : "false";
    } else if (const auto* whole = node.as_integer()) {
      value.kind_ = Kind::whole;
      value.scalar_ = std::to_string(whole->get());
    } else {
      std::ostringstream written;
      if (const auto* number = node.as_floating_point()) written << number->get();
      if (const auto* date = node.as_date()) written << date->get();
      value.kind_ = node.is_floating_point() ? Kind::decimal : Kind::date;
      value.scalar_ = written.str();
    }
    return value;
  }

 private:
  const std::string* file_;
};

namespace {

toml::table parse(std::string_view text, const std::string& file) {
  try {
    return toml::parse(text);  // no name: the library copies it where nothing can be thrown
  } catch (const toml::parse_error& error) {
    const SourcePosition position{error.source().begin.line, error.source().begin.column};
    throw ConfigError(file, position,
                      say("不是合法的 TOML：{}", "not valid TOML: {}",
                          Words{toml_words(error.description()), std::string(error.description())}));
  }
}

}  // namespace

Config::Config(std::string_view toml, std::string file)
    : file_(std::move(file)), root_(ConfigReader(file_).read(parse(toml, file_))) {}

Config::Config(const BuiltinFile& file)
    : file_("templates/" + std::string(file.path)), root_(unpacked_tree(file.tree, file_)) {}

void ConfigValue::fail(Words words) const {
  throw ConfigError(*file_, position_, std::move(words));
}

const std::string& ConfigValue::text() const {
  if (kind_ != Kind::text) fail("应为文字", "must be a string");
  return scalar_;
}
std::int64_t ConfigValue::whole() const {
  if (kind_ != Kind::whole) fail("应为整数", "must be a whole number");
  return std::stoll(scalar_);
}
const std::string& ConfigValue::number() const {
  if (kind_ != Kind::whole && kind_ != Kind::decimal) fail("应为数", "must be a number");
  return scalar_;
}
bool ConfigValue::boolean() const {
  if (kind_ != Kind::boolean) fail("应为 true 或 false", "must be true or false");
  return scalar_ == "true";
}
const std::string& ConfigValue::date() const {
  if (kind_ != Kind::date)
    fail("应为日期，不加引号，如 2026-12-31", "must be a date without quotes, such as 2026-12-31");
  return scalar_;
}
const std::vector<ConfigValue>& ConfigValue::array() const {
  if (kind_ != Kind::array) fail("应为一列值", "must be an array");
  return array_;
}
const ConfigValue::Entries& ConfigValue::table() const {
  if (kind_ != Kind::table) fail("应为表", "must be a table");
  return entries_;
}

const ConfigValue* ConfigValue::find(std::string_view key) const {
  for (const auto& [name, value] : table())
    if (name == key) return &value;
  return nullptr;
}
const ConfigValue& ConfigValue::at(std::string_view key) const {
  if (const ConfigValue* value = find(key)) return *value;
  fail("缺少「{}」", "'{}' is missing", key);
}
std::string ConfigValue::text_or(std::string_view key, std::string_view otherwise) const {
  const ConfigValue* value = find(key);
  return value == nullptr ? std::string(otherwise) : value->text();
}
std::int64_t ConfigValue::whole_or(std::string_view key, std::int64_t otherwise) const {
  const ConfigValue* value = find(key);
  return value == nullptr ? otherwise : value->whole();
}
bool ConfigValue::boolean_or(std::string_view key, bool otherwise) const {
  const ConfigValue* value = find(key);
  return value == nullptr ? otherwise : value->boolean();
}
std::vector<std::string> ConfigValue::texts(std::string_view key) const {
  std::vector<std::string> all;
  if (const ConfigValue* value = find(key))
    for (const ConfigValue& item : value->array()) all.push_back(item.text());
  return all;
}

void ConfigValue::allow_only(const std::set<std::string_view>& keys) const {
  for (const auto& [name, value] : table()) {
    if (keys.contains(name)) continue;
    throw ConfigError(*file_, value.key_position_,
                      unknown_word({"键", "key"}, name, {keys.begin(), keys.end()}));
  }
}

}  // namespace targetbook::base
