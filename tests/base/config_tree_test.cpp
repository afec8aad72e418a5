#include "base/config_tree.hpp"

#include <gtest/gtest.h>

#include "base/builtin.hpp"

namespace targetbook::base {
namespace {

TEST(ConfigTree, OfEveryBuiltInFileIsWhatItsTextSays) {
  std::size_t trees = 0;
  for (const BuiltinFile& file : builtin_files()) {
    if (!file.path.ends_with(".toml")) {
      EXPECT_TRUE(file.tree.empty()) << file.path;
      continue;
    }
    ++trees;
    const Config parsed(file.text, "templates/" + std::string(file.path));
    EXPECT_EQ(packed_tree(parsed.root()), file.tree) << file.path;
    const Config taken(file);
    EXPECT_EQ(taken.file(), parsed.file());
    EXPECT_EQ(packed_tree(taken.root()), file.tree) << file.path;
  }
  EXPECT_GT(trees, 40U);
}

TEST(ConfigTree, KnowsThePlaceOfEachValueAndKey) {
  const Config parsed("a = 1\n[t]\n  long_key = [\"x\", 2.5, 2026-12-31, true]\n", "x.toml");
  const std::string bytes = packed_tree(parsed.root());
  const std::string file = "y.toml";
  const ConfigValue root = unpacked_tree(bytes, file);
  EXPECT_EQ(root.at("a").whole(), 1);
  const std::vector<ConfigValue>& values = root.at("t").at("long_key").array();
  EXPECT_EQ(values.at(0).text(), "x");
  EXPECT_EQ(values.at(1).number(), "2.5");
  EXPECT_EQ(values.at(2).date(), "2026-12-31");
  EXPECT_TRUE(values.at(3).boolean());
  const auto words_of = [](const auto& mistake) {
    try {
      mistake();
    } catch (const ConfigError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(words_of([&] { (void)values.at(1).text(); }), "y.toml:3:20: must be a string");
  EXPECT_EQ(words_of([&] { root.at("t").allow_only({"short_key"}); }).substr(0, 11), "y.toml:3:3:");
}

}  // namespace
}  // namespace targetbook::base
