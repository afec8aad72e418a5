#pragma once
#include <string>

#include "writers/outputs.hpp"

namespace targetbook::writers {

/// The submission as a normalised .xlsx: each form on a sheet of its own, in its own layout or in
/// `context.as`; what that layout has no place for on 其他内容; what reading changed on 调整记录.
/// Throws base::FileError. REQUIRES: the catalogue has every form's layout.
std::string render_workbook(const model::Submission& submission, const RenderContext& context);

}  // namespace targetbook::writers
