#include "containers/limits.hpp"

#include <array>

namespace targetbook::containers {

std::span<const LimitInfo> all_limits() {
  static const std::array table{
      LimitInfo{"file-bytes", &Limits::file_bytes, {"文件大小（字节）", "size of a file (bytes)"}},
      LimitInfo{"zip-entries", &Limits::zip_entries, {"压缩包内的条目数", "entries of a zip"}},
      LimitInfo{"inflated-bytes",
                &Limits::inflated_bytes,
                {"解压后总大小（字节）", "size of all parts read, inflated (bytes)"}},
      LimitInfo{"steep-entry-bytes",
                &Limits::steep_entry_bytes,
                {"压缩比过高的条目解压后的大小（字节）", "size of an entry that inflates steeply (bytes)"}},
      LimitInfo{"steep-ratio",
                &Limits::steep_ratio,
                {"多少倍算压缩比过高", "from how many fold on an entry inflates steeply"}},
      LimitInfo{
          "xml-depth", &Limits::xml_depth, {"XML 或 HTML 嵌套层数", "depth of nested XML or HTML elements"}},
      LimitInfo{"sheets", &Limits::sheets, {"工作表数", "sheets of a workbook"}},
      LimitInfo{"cells", &Limits::cells, {"有内容的单元格总数", "cells that hold something, in all sheets"}},
      LimitInfo{"merges", &Limits::merges, {"合并区域总数", "merged ranges, in all sheets"}},
      LimitInfo{"cell-characters", &Limits::cell_characters, {"单元格字符数", "characters in a cell"}},
      LimitInfo{"form-cells",
                &Limits::form_cells,
                {"有表的各工作表的单元格总数", "cells of the sheets that hold forms, together"}},
      LimitInfo{"form-text-bytes",
                &Limits::form_text_bytes,
                {"有表的各工作表的文字总量（字节）", "text of the sheets that hold forms, together (bytes)"}},
      LimitInfo{"worker-bytes",
                &Limits::worker_bytes,
                {"读取文件的进程的内存（字节）", "memory of a process that reads files (bytes)"}},
      LimitInfo{"worker-seconds",
                &Limits::worker_seconds,
                {"处理一个文件的秒数", "seconds that are given to one file"}},
  };
  return table;
}

}  // namespace targetbook::containers
