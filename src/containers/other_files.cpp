#include "containers/other_files.hpp"

#include "containers/errors.hpp"

namespace targetbook::containers {
namespace {

base::Words words_about(OtherFile file) {
  switch (file) {
    case OtherFile::empty:
      return {"文件是空的（0 字节）。请重新导出或复制后再提交。",
              "The file is empty (0 bytes). Export or copy it once more and hand it in again."};
    case OtherFile::word:
      return {"这是 Word 文档，不是工作簿。请把表格粘贴到空白表（.xlsx）中再提交。",
              "This is a Word document, not a workbook. Paste the table into the blank form (.xlsx) and hand "
              "that in."};
    case OtherFile::presentation:
      return {"这是演示文稿，不是工作簿。请把表格粘贴到空白表（.xlsx）中再提交。",
              "This is a presentation, not a workbook. Paste the table into the blank form (.xlsx) and hand "
              "that in."};
    case OtherFile::pdf:
      return {"这是 PDF 文件，不是工作簿。请提交原工作簿，或把表格粘贴到空白表（.xlsx）中再提交。",
              "This is a PDF, not a workbook. Hand in the workbook it was made from, or paste the table into "
              "the blank "
              "form (.xlsx)."};
    case OtherFile::archive:
      return {"这是压缩包，不是工作簿。请解压后提交其中的工作簿。",
              "This is a zip archive, not a workbook. Unpack it and hand in the workbook inside."};
    case OtherFile::web_page:
      return {
          "这是网页（HTML），里面没有表格。请提交工作簿，或把内容粘贴到空白表（.xlsx）中再提交。",
          "This is a web page (HTML) without a table. Hand in the workbook, or paste what it says into the "
          "blank form (.xlsx)."};
    case OtherFile::unknown:
      break;
  }
  return {"文件内容不是工作簿。请用 Excel 或 WPS 另存为 .xlsx 后再提交。",
          "What the file holds is no workbook. Save it as .xlsx in Excel or WPS and hand that in."};
}

}  // namespace

base::FileError not_a_workbook(OtherFile file) {
  return {base::FileErrorKind::not_a_workbook, words_about(file)};
}

base::FileError password_protected() {
  return {base::FileErrorKind::encrypted,
          {"工作簿已加密：有打开密码；打开时不问密码的，是保护工作簿结构时由程序加密的。请在 Excel 或 WPS "
           "中取消密码和保护，另存为 .xlsx 后重新提交。",
           "The workbook is encrypted: by a password, or, where it opens without asking for one, by the "
           "protection "
           "of its structure. Remove the password and the protection in Excel or WPS, save it as .xlsx and "
           "hand it "
           "in again."}};
}

base::FileError unsupported_binary_workbook() {
  return unsupported("不支持二进制工作簿（.xlsb）", "Binary workbooks (.xlsb) are not supported");
}

}  // namespace targetbook::containers
