#include "base/json.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace targetbook::base {
namespace {

TEST(Json, WritesCompactAndPretty) {
  const auto write = [](JsonWriter::Style style) {
    JsonWriter json(style);
    json.begin_object().key("值").string("≥85").key("parts").begin_array().end_array();
    json.key("to")
        .null()
        .key("rows")
        .begin_array()
        .number(std::int64_t{1})
        .boolean(true)
        .end_array()
        .end_object();
    return json.take();
  };
  EXPECT_EQ(write(JsonWriter::Style::compact), R"({"值":"≥85","parts":[],"to":null,"rows":[1,true]})");
  EXPECT_EQ(
      write(JsonWriter::Style::pretty),
      "{\n  \"值\": \"≥85\",\n  \"parts\": [],\n  \"to\": null,\n  \"rows\": [\n    1,\n    true\n  ]\n}");
}

std::string written(double number) {
  JsonWriter json(JsonWriter::Style::compact);
  json.number(number);
  return json.take();
}

TEST(Json, WritesTheShortestDigits) {
  EXPECT_EQ(written(0.1), "0.1");
  EXPECT_EQ(written(825.1600000000001), "825.1600000000001");
  EXPECT_EQ(written(44561), "44561");
  EXPECT_EQ(written(-0.0), "0");
  EXPECT_EQ(written(1e300), "1e+300");
  EXPECT_EQ(written(std::nan("")), "null");
  EXPECT_EQ(written(std::numeric_limits<double>::infinity()), "null");
}

std::string written(std::string_view text) {
  JsonWriter json(JsonWriter::Style::compact);
  json.string(text);
  return json.take();
}

TEST(Json, EscapesAndMendsStrings) {
  EXPECT_EQ(written("a\"b\\c\n\t"), R"("a\"b\\c\n\t")");
  EXPECT_EQ(written(std::string_view("\0\x1F", 2)), R"("\u0000\u001F")");
  EXPECT_EQ(written("指\xFF标\xED\xA0\x80"), "\"指\uFFFD标\uFFFD\uFFFD\uFFFD\"");
  EXPECT_EQ(written(""), "\"\"");
}

TEST(Json, WritesNullForAnEmptyText) {
  JsonWriter json(JsonWriter::Style::compact);
  json.begin_array().string_or_null("").string_or_null("x").end_array();
  EXPECT_EQ(json.take(), R"([null,"x"])");
}

TEST(Json, CanBeTakenInPieces) {
  JsonWriter json(JsonWriter::Style::compact);
  json.begin_array().string("a");
  std::string document = json.take();
  EXPECT_EQ(json.size(), 0U);
  json.string("b").end_array();
  document += json.take();
  EXPECT_EQ(document, R"(["a","b"])");
}

}  // namespace
}  // namespace targetbook::base
