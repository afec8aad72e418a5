#pragma once
#include <cstdint>
#include <string_view>

#include "containers/xml/namespaces.hpp"

namespace targetbook::containers {

/// An attribute of the element that started last. Small, because every cell of a sheet has three.
struct XmlAttribute {
  const char* name = nullptr;
  const char* data = nullptr;
  std::uint32_t name_size = 0;
  std::uint32_t prefix_size = 0;  ///< with its colon; 0 where there is none
  std::uint32_t value_size = 0;
  Ns ns = Ns::none;
  bool encoded = false;  ///< the value is not decoded yet; never seen outside the reader

  [[nodiscard]] std::string_view prefix() const { return {name, prefix_size == 0 ? 0 : prefix_size - 1}; }
  [[nodiscard]] std::string_view local() const { return {name + prefix_size, name_size - prefix_size}; }
  [[nodiscard]] std::string_view value() const { return {data, value_size}; }
};

}  // namespace targetbook::containers
