#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>

#include "grid/show_number.hpp"

namespace targetbook::grid {
namespace {

using Kind = FormatTokenKind;

constexpr std::int64_t seconds_per_day = 86'400;
constexpr double last_serial = 2'958'466;  ///< the day after 9999-12-31
constexpr std::int64_t false_day = 60;     ///< 29 February 1900, which never was
constexpr std::int64_t days_to_1904 = 1'462;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 12> months_zh{"一月", "二月", "三月", "四月", "五月",   "六月",
                                                     "七月", "八月", "九月", "十月", "十一月", "十二月"};
constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 7> weekdays_zh{"日", "一", "二", "三", "四", "五", "六"};

struct Moment {
  std::int64_t days = 0;  ///< serial number in the 1900 system
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  unsigned weekday = 0;  ///< 0 is Sunday
  std::int64_t second_of_day = 0;
  std::string fraction;  ///< digits of the second's fraction, as many as the finest place shows
};

void set_day(Moment& moment) {
  using namespace std::chrono;
  if (moment.days == 0 || moment.days == false_day) {
    moment.year = 1900;
    moment.month = moment.days == 0 ? 1 : 2;
    moment.day = moment.days == 0 ? 0 : 29;
  } else {
    const auto epoch = sys_days{year{1899} / December / 30};
    const sys_days date = epoch + days{moment.days < false_day ? moment.days + 1 : moment.days};
    const year_month_day parts{date};
    moment.year = static_cast<int>(parts.year());
    moment.month = static_cast<unsigned>(parts.month());
    moment.day = static_cast<unsigned>(parts.day());
  }
  moment.weekday = static_cast<unsigned>((moment.days + 6) % 7);  // serial 1 counts as a Sunday
}

std::string padded(std::int64_t number, std::size_t width) {
  std::string out = std::to_string(number);
  if (out.size() < width) out.insert(0, width - out.size(), '0');
  return out;
}

/// How many digits of a second the section shows where it shows most; Excel knows three.
std::size_t fraction_digits(const FormatSection& section) {
  std::size_t digits = 0;
  for (const FormatToken& token : section.tokens)
    if (token.kind == Kind::second_fraction) digits = std::max(digits, token.text.size());
  return std::min<std::size_t>(digits, 3);
}

bool shows_seconds(const FormatSection& section) {
  return std::any_of(section.tokens.begin(), section.tokens.end(), [](const FormatToken& token) {
    return (token.kind == Kind::date || token.kind == Kind::elapsed) && token.text.front() == 's';
  });
}

/// Where seconds are shown the moment is rounded to what is shown of them; else it is cut.
Moment moment_of(double serial, bool date1904, const FormatSection& section) {
  constexpr std::array<std::int64_t, 4> powers{1, 10, 100, 1'000};
  const std::size_t digits = shows_seconds(section) ? fraction_digits(section) : 3;
  const std::int64_t unit = powers.at(digits);
  const double whole_days = std::floor(serial);
  const auto units = static_cast<std::int64_t>(
      std::floor((serial - whole_days) * static_cast<double>(seconds_per_day * unit) + 0.5));
  Moment moment;
  moment.days = static_cast<std::int64_t>(whole_days) + units / (seconds_per_day * unit);
  if (date1904) moment.days += days_to_1904;
  moment.second_of_day = units / unit % seconds_per_day;
  moment.fraction = padded(units % unit, digits);
  set_day(moment);
  return moment;
}

std::string show_month(const Moment& moment, std::size_t width, bool chinese) {
  if (width <= 2) return padded(moment.month, width);
  if (chinese) return std::string(months_zh.at(moment.month - 1));
  const std::string_view name = months.at(moment.month - 1);
  return std::string(name.substr(0, width == 3 ? 3 : width == 5 ? 1 : name.size()));
}

std::string show_weekday(const Moment& moment, std::size_t width, bool chinese) {
  if (chinese) return std::string(width == 3 ? "周" : "星期").append(weekdays_zh.at(moment.weekday));
  const std::string_view name = weekdays.at(moment.weekday);
  return std::string(name.substr(0, width == 3 ? 3 : name.size()));
}

class DateShower {
 public:
  DateShower(const FormatSection& section, const Moment& moment) : section_(section), moment_(moment) {}

  std::string show() {
    for (at_ = 0; at_ < section_.tokens.size(); ++at_) show_token(section_.tokens[at_]);
    return out_;
  }

 private:
  void show_token(const FormatToken& token) {
    switch (token.kind) {
      case Kind::date:
        show_letters(token.text.front(), token.text.size());
        break;
      case Kind::elapsed:
        show_elapsed(token.text.front(), token.text.size());
        break;
      case Kind::second_fraction:
        out_ += '.' + moment_.fraction.substr(0, token.text.size());
        break;
      case Kind::am_pm:
        show_half(token.text);
        break;
      default:
        out_ += token.text;
        break;
    }
  }

  void show_letters(char letter, std::size_t width) {
    const std::int64_t hour = moment_.second_of_day / 3600;
    switch (letter) {
      case 'y':
        out_ += width <= 2 ? padded(moment_.year % 100, 2) : padded(moment_.year, 4);
        break;
      case 'm':
        out_ += is_minute() ? padded(moment_.second_of_day / 60 % 60, width)
                            : show_month(moment_, width, section_.chinese_names);
        break;
      case 'd':
        out_ +=
            width <= 2 ? padded(moment_.day, width) : show_weekday(moment_, width, section_.chinese_names);
        break;
      case 'a':
        out_ += std::string(width == 3 ? "" : "星期").append(weekdays_zh.at(moment_.weekday));
        break;
      case 'h':
        out_ += padded(section_.has(Kind::am_pm) ? (hour + 11) % 12 + 1 : hour, width);
        break;
      case 's':
        out_ += padded(moment_.second_of_day % 60, width);
        break;
      default:
        break;
    }
  }

  void show_elapsed(char letter, std::size_t width) {
    const std::int64_t seconds = moment_.days * seconds_per_day + moment_.second_of_day;
    out_ += padded(letter == 'h' ? seconds / 3600 : letter == 'm' ? seconds / 60 : seconds, width);
  }

  void show_half(std::string_view words) {
    const auto slash = words.find('/');
    const bool is_morning = moment_.second_of_day < seconds_per_day / 2;
    out_ += is_morning ? words.substr(0, slash) : words.substr(slash + 1);
  }

  /// `m` means minutes right behind hours and right before seconds.
  [[nodiscard]] bool is_minute() const {
    const auto is_time = [&](std::size_t i, char letter) {
      const FormatToken& token = section_.tokens[i];
      return (token.kind == Kind::date || token.kind == Kind::elapsed) && token.text.front() == letter;
    };
    const auto tells = [&](std::size_t i) {
      return section_.tokens[i].kind == Kind::date || section_.tokens[i].kind == Kind::elapsed;
    };
    for (std::size_t i = at_; i > 0; --i) {
      if (is_time(i - 1, 'h')) return true;
      if (tells(i - 1)) break;
    }
    for (std::size_t i = at_ + 1; i < section_.tokens.size(); ++i) {
      if (is_time(i, 's')) return true;
      if (tells(i)) break;
    }
    return false;
  }

  const FormatSection& section_;
  const Moment& moment_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string show_date(const FormatSection& section, double serial, bool date1904) {
  if (!(serial >= 0 && serial < last_serial - (date1904 ? double{days_to_1904} : 0.0))) return {};
  const Moment moment = moment_of(serial, date1904, section);
  return DateShower(section, moment).show();
}

}  // namespace targetbook::grid
