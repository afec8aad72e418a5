#include "writers/xlsx/xlsx_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <utility>

#include "base/file_error.hpp"
#include "base/say.hpp"
#include "base/system_error.hpp"
#include "base/utf8.hpp"
#include "writers/xlsx/complaints.hpp"
#include "writers/xlsx/library.hpp"
#include "writers/xlsx/nameless.hpp"
#include "writers/xlsx/text.hpp"

namespace targetbook::writers::xlsx {
namespace {

constexpr std::size_t max_property = 255;
const base::Words no_workbook{"无法写出工作簿", "cannot write the workbook"};

void apply(const Style& style, lxw_format* format) {
  format_set_font_name(format, style.font.c_str());
  format_set_font_size(format, style.size);
  format_set_font_color(format, style.colour);
  if (style.bold) format_set_bold(format);
  if (style.underlined) format_set_underline(format, LXW_UNDERLINE_SINGLE);
  if (style.fill >= 0) format_set_bg_color(format, static_cast<lxw_color_t>(style.fill));
  if (style.bordered) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, style.border_colour);
  }
  switch (style.across) {
    case Across::general:
      break;
    case Across::left:
      format_set_align(format, LXW_ALIGN_LEFT);
      break;
    case Across::centre:
      format_set_align(format, LXW_ALIGN_CENTER);
      break;
    case Across::right:
      format_set_align(format, LXW_ALIGN_RIGHT);
      break;
  }
  format_set_align(format, style.down == Down::top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
  if (style.wrapped) format_set_text_wrap(format);
  if (style.shrunk) format_set_shrink(format);
  if (style.unlocked) format_set_unlocked(format);
  if (!style.number_format.empty()) format_set_num_format(format, style.number_format.c_str());
}

}  // namespace

void fail(const base::Words& why) {
  throw base::FileError(base::FileErrorKind::io_error, base::say("{}：{}", "{}: {}", no_workbook, why));
}

void check(lxw_error error) {
  switch (error) {
    case LXW_NO_ERROR:
      return;
    case LXW_ERROR_MEMORY_MALLOC_FAILED:
      throw base::system_failure(no_workbook, ENOMEM);
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
      return fail("临时文件写不下，请清理临时文件夹（TMPDIR）所在的磁盘",
                  "a temporary file cannot be written; make room on the disk of TMPDIR");
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
      return fail("磁盘写不下或出错，请检查磁盘后再试", "the disk is full or failed; check it and try again");
    default:
      return fail("内部错误（{}），请报告给维护者", "internal error ({}); report it to the maintainers",
                  std::string_view(lxw_strerror(error)));
  }
}

XlsxFile::XlsxFile(const std::filesystem::path& path, const Options& options)
    : state_(std::make_unique<State>()) {
  std::error_code none;
  std::string temporary = std::filesystem::temp_directory_path(none).string();
  if (none) temporary = "/tmp";
  state_->path = path;
  start(options, temporary.data());
}

XlsxFile::XlsxFile(const Options& options) : state_(std::make_unique<State>()) {
  start(options, nullptr);
}

void XlsxFile::start(const Options& options, char* temporary_folder) {
  lxw_workbook_options settings{};
  settings.constant_memory = options.constant_memory ? LXW_TRUE : LXW_FALSE;
  settings.tmpdir = temporary_folder;
  state_->constant_memory = options.constant_memory;
  state_->workbook = workbook_new_opt(state_->path.c_str(), &settings);
  if (state_->workbook == nullptr) throw base::system_failure(no_workbook, ENOMEM);

  std::string title = plain_bytes(options.title);
  std::string application = "targetbook";
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.company = application.data();
  // The library takes zero for "now".
  properties.created = static_cast<time_t>(std::max<std::int64_t>(options.created, 1));
  check(workbook_set_properties(state_->workbook, &properties));
}

XlsxFile::~XlsxFile() {
  if (state_->workbook != nullptr) lxw_workbook_free(state_->workbook);
}

XlsxSheet& XlsxFile::add_sheet(std::string_view wish) {
  std::string name = state_->names.take(wish);
  lxw_worksheet* sheet = workbook_add_worksheet(state_->workbook, name.c_str());
  if (sheet == nullptr) fail("工作表名「{}」", "sheet name '{}'", name);
  state_->sheets.push_back(std::unique_ptr<XlsxSheet>(new XlsxSheet(*this, sheet, std::move(name))));
  return *state_->sheets.back();
}

Format XlsxFile::format(const Style& style) {
  lxw_format*& format = state_->formats[style];
  if (format == nullptr) {
    format = workbook_add_format(state_->workbook);
    if (format == nullptr) throw base::system_failure(no_workbook, ENOMEM);
    apply(style, format);
  }
  return Format(format);
}

void XlsxFile::define_name(const std::string& name, const std::string& place) {
  check(workbook_define_name(state_->workbook, name.c_str(), ("=" + place).c_str()));
}

void XlsxFile::set_property(std::string_view name, std::string_view value) {
  const std::string key = plain_bytes(name);
  const std::string text = plain_bytes(value);
  if (base::utf16_length(key) > max_property || base::utf16_length(text) > max_property)
    fail("文档属性过长", "a document property is too long");
  check(workbook_set_custom_property_string(state_->workbook, key.c_str(), text.c_str()));
}

void XlsxFile::close() {
  // The library does not look whether a full disk swallowed what it wrote on the way.
  for (const auto& sheet : state_->sheets) {
    std::FILE* rows = sheet->sheet_->optimize_tmpfile;
    if (rows != nullptr && (std::fflush(rows) != 0 || std::ferror(rows) != 0))
      check(LXW_ERROR_CREATING_TMPFILE);
  }
  // The library prints when it cannot make the file; so it is asked only where that works.
  if (!std::ofstream(state_->path, std::ios::binary)) throw base::cannot_write(state_->path, errno);
  lxw_workbook* workbook = std::exchange(state_->workbook, nullptr);
  check(workbook_close(workbook));
  if (complaints() > 0) check(LXW_ERROR_MEMORY_MALLOC_FAILED);
}

std::string XlsxFile::close_to_bytes() {
  std::string bytes;
  const PackageInMemory package(bytes);
  lxw_workbook* workbook = std::exchange(state_->workbook, nullptr);
  check(workbook_close(workbook));
  return bytes;
}

}  // namespace targetbook::writers::xlsx
