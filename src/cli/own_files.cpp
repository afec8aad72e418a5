#include "cli/own_files.hpp"

#include <cstdlib>
#include <filesystem>

#include "base/file_error.hpp"
#include "base/files.hpp"
#include "batch/crew/parcel.hpp"
#include "cli/usage_error.hpp"

namespace targetbook::cli {
namespace {

constexpr const char* layouts_variable = "TARGETBOOK_LAYOUTS";
constexpr std::uint64_t largest_rules_file = 1 << 20;

void add_folder(std::vector<layouts::DrawingFile>& drawings, const std::string& folder) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error))
    throw UsageError({"版式文件夹“" + folder + "”不存在或不是文件夹",
                      "the layouts' folder '" + folder + "' is no folder"});
  for (layouts::DrawingFile& file : layouts::drawings_in(folder)) drawings.push_back(std::move(file));
}

}  // namespace

OwnFiles own_files(const Arguments& arguments) {
  OwnFiles own;
  if (const char* folder = std::getenv(layouts_variable); folder != nullptr && *folder != '\0')
    add_folder(own.drawings, folder);
  if (const auto folder = arguments.value("layouts")) add_folder(own.drawings, *folder);
  if (const auto file = arguments.value("rules")) {
    try {
      own.rules = base::read_file(*file, largest_rules_file);
    } catch (const base::FileError& error) {
      throw UsageError(error.reason());
    }
  }
  return own;
}

std::string Orders::packed() const {
  batch::Parcel parcel;
  parcel.number(static_cast<std::uint64_t>(now)).number(words.size());
  for (const std::string& word : words) parcel.text(word);
  parcel.number(own.drawings.size());
  for (const layouts::DrawingFile& file : own.drawings) parcel.text(file.name).text(file.text);
  return parcel.flag(own.rules.has_value()).text(own.rules.value_or("")).take();
}

Orders Orders::unpack(std::string_view bytes) {
  batch::OpenedParcel parcel(bytes);
  Orders orders;
  orders.now = static_cast<std::int64_t>(parcel.number());
  for (std::uint64_t left = parcel.number(); left > 0; --left) orders.words.push_back(parcel.text());
  for (std::uint64_t left = parcel.number(); left > 0; --left) {
    std::string name = parcel.text();
    orders.own.drawings.push_back({std::move(name), parcel.text()});
  }
  const bool has_rules = parcel.flag();
  std::string rules = parcel.text();
  if (has_rules) orders.own.rules = std::move(rules);
  return orders;
}

}  // namespace targetbook::cli
