#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "layouts/read/codec.hpp"

/// Tick-box fields: options in a text with boxes, or one option chosen from a list.
namespace targetbook::layouts {

/// The ticked option's text without its number and box; the text as written where none or several are ticked
/// but it holds options, null (empty) where nothing is ticked.
model::Text read_choice(const RawCell& cell, const std::string& path, const ReadContext& context);

/// `1.运转类 □ 2.特定目标类本级支出 ☑`; the value itself where it is none of the options.
std::string print_choice(std::string_view value, const std::vector<std::string>& options);

}  // namespace targetbook::layouts
