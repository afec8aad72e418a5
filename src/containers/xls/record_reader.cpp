#include "containers/xls/record_reader.hpp"

namespace targetbook::containers::xls {

base::FileError short_record() {
  return corrupt("一条 BIFF 记录的内容不完整", "a BIFF record is shorter than what it holds");
}

base::FileError RecordReader::ends_early() {
  return truncated({"工作簿数据流", "the stream of the workbook"});
}

}  // namespace targetbook::containers::xls
