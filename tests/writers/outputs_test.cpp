#include "writers/outputs.hpp"

#include <gtest/gtest.h>

namespace targetbook::writers {
namespace {

TEST(OutputFormats, StandInTheContractsOrder) {
  std::string names;
  for (const OutputFormat& format : output_formats()) names += std::string(format.name) + ' ';
  EXPECT_EQ(names, "workbook tidy json csv sqlite ");
}

TEST(OutputFormats, AreEitherPerInputOrPerRun) {
  for (const OutputFormat& format : output_formats()) {
    EXPECT_NE(format.render == nullptr, format.start == nullptr) << format.name;
    EXPECT_EQ(format.extension.empty(), format.render == nullptr) << format.name;
    EXPECT_FALSE(format.what.zh.empty() || format.what.en.empty()) << format.name;
  }
}

TEST(OutputFormats, AreFoundByName) {
  EXPECT_EQ(find_output_format("tidy")->name, "tidy");
  EXPECT_EQ(find_output_format("pdf"), nullptr);
}

}  // namespace
}  // namespace targetbook::writers
