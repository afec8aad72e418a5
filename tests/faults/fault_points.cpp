// Every allocation that reading a workbook takes fails once: fault_points [--every N] [--only N] FILE...
//
// In one process, so that each of tens of thousands can be tried: the drawings and rules are loaded, the
// workbook is read, checked, shown as JSON and marked; then the same again with the first allocation failing,
// the second, and so on (or each N-th) until a run is left untouched. A run that is hit must say so, as a
// finding U-01 or an output's problem, or come to the very same result; what it took from the heap it must
// have given back.
#include <malloc.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "batch/crew/box.hpp"
#include "batch/one_file.hpp"
#include "writers/returned/annotated_copy.hpp"

extern "C" {
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* memory, size_t size);
void* __libc_memalign(size_t alignment, size_t size);
void __libc_free(void* memory);
}

namespace {

constexpr long never = -1;
long calls_left = never;  // until the one that fails
bool was_hit = false;
long held = 0;  // allocations that nobody has given back

bool fails() {
  if (calls_left == never || --calls_left > 0) return false;
  calls_left = never;
  was_hit = true;
  errno = ENOMEM;
  return true;
}

void* counted(void* memory) {
  if (memory != nullptr) ++held;
  return memory;
}

}  // namespace

extern "C" {

void* malloc(size_t size) {
  return fails() ? nullptr : counted(__libc_malloc(size));
}
void* calloc(size_t count, size_t size) {
  return fails() ? nullptr : counted(__libc_calloc(count, size));
}
void* realloc(void* memory, size_t size) {
  if (fails()) return nullptr;
  void* const moved = __libc_realloc(memory, size);
  if (memory == nullptr) return counted(moved);
  if (moved == nullptr && size == 0) --held;
  return moved;
}
void* memalign(size_t alignment, size_t size) {
  return fails() ? nullptr : counted(__libc_memalign(alignment, size));
}
void* aligned_alloc(size_t alignment, size_t size) {
  return memalign(alignment, size);
}
int posix_memalign(void** memory, size_t alignment, size_t size) {
  *memory = memalign(alignment, size);
  return *memory == nullptr ? ENOMEM : 0;
}
void free(void* memory) {
  if (memory == nullptr) return;
  --held;
  __libc_free(memory);
}

}  // extern "C"

namespace {

using namespace targetbook;

/// What came of a workbook, in words that can be compared.
struct Outcome {
  std::string result;
  std::string told;  ///< of what could not be done
};

/// What the trial itself asks for is not counted.
class Uncounted {
 public:
  Uncounted() : left_(std::exchange(calls_left, never)) {}
  ~Uncounted() { calls_left = left_; }
  Uncounted(const Uncounted&) = delete;
  Uncounted& operator=(const Uncounted&) = delete;

 private:
  long left_;
};

class Reader {
 public:
  // No workbook is made: its library does not survive memory that is refused, a worker dies of it and is
  // told.
  Reader() {
    house_.checker = &checker_;
    house_.formats.push_back(writers::find_output_format("json"));
  }

  Outcome read(const std::string& file, const std::string& bytes) const {
    Outcome outcome;
    const batch::FileResult result = batch::through_the_house(file, uncounted_copy(bytes), house_);
    {
      const Uncounted uncounted;
      tell(result, outcome);
    }
    if (result.was_read) mark(bytes, result.verdict.findings, outcome);
    return outcome;
  }

 private:
  static std::string uncounted_copy(const std::string& bytes) {
    const Uncounted uncounted;
    return bytes;
  }

  static void tell(const batch::FileResult& result, Outcome& outcome) {
    if (!result.was_read) {
      outcome.told = result.findings.at(0).code + " " + result.findings.at(0).message.en;
      return;
    }
    for (const batch::Rendered& output : result.outputs) {
      if (output.problem) outcome.told += output.problem->reason().en;
      outcome.result += output.bytes;
    }
    for (const base::Finding& finding : result.verdict.findings)
      outcome.result += finding.code + finding.sheet + finding.message.zh + "\n";
  }

  void mark(const std::string& bytes, const std::vector<base::Finding>& findings, Outcome& outcome) const {
    std::vector<const base::Finding*> all;
    {
      const Uncounted uncounted;
      for (const base::Finding& finding : findings) all.push_back(&finding);
    }
    try {
      const writers::AnnotatedCopy copy = writers::annotated_copy(bytes, all, {}, house_.limits);
      const Uncounted uncounted;
      outcome.result += copy.bytes;
    } catch (const base::FileError& error) {
      outcome.told += error.reason().en;
    } catch (const std::exception& error) {  // as the worker's side does
      outcome.told += batch::crashed(error).reason().en;
    }
  }

  layouts::Catalogue catalogue_ = layouts::Catalogue::builtin();
  rules::Checker checker_{rules::RuleSettings{}};
  batch::House house_{{catalogue_, nullptr, base::Language::zh, 0}};
};

class Trial {
 public:
  Trial(const Reader& reader, std::string file)
      : reader_(reader), file_(std::move(file)), bytes_(base::read_file(file_, UINT64_C(1) << 30U)) {}

  /// The number of faults; all of them told on standard error.
  long run(long every, long only) {
    for (int warm = 0; warm < 2; ++warm) expected_ = reader_.read(file_, bytes_);
    const long first = only > 0 ? only : 1;
    for (long n = first;; n += every) {
      const bool goes_on = try_one(n);
      if (!goes_on || only > 0) break;
      ++tried_;
    }
    std::printf("%s: %ld allocations failed, %ld of them in vain, %ld faults\n", file_.c_str(), tried_,
                harmless_, faults_);
    return faults_;
  }

 private:
  /// False where the run was left untouched.
  bool try_one(long n) {
    const long held_before = held;
    std::string wrong;
    was_hit = false;
    {
      Outcome outcome;
      calls_left = n;
      try {
        outcome = reader_.read(file_, bytes_);
      } catch (const std::exception& error) {
        calls_left = never;
        wrong = std::string("it threw ") + error.what();
      }
      calls_left = never;
      const bool is_same = outcome.told == expected_.told && outcome.result == expected_.result;
      if (wrong.empty() && !is_same && outcome.told.empty()) wrong = "another result, and nothing told";
      if (wrong.empty() && !was_hit && !is_same) wrong = "untouched, and yet another result";
      if (was_hit && is_same) ++harmless_;
    }
    if (wrong.empty() && held != held_before)
      wrong = "it kept " + std::to_string(held - held_before) + " pieces of memory";
    if (wrong.empty()) return was_hit;
    ++faults_;
    std::fprintf(stderr, "%s: allocation %ld: %s\n", file_.c_str(), n, wrong.c_str());
    return was_hit;
  }

  const Reader& reader_;
  std::string file_;
  std::string bytes_;
  Outcome expected_;
  long tried_ = 0;
  long harmless_ = 0;
  long faults_ = 0;
};

long number(const char* word) {
  long value = 0;
  std::from_chars(word, word + std::strlen(word), value);
  return value;
}

}  // namespace

int main(int argc, char** argv) {
  long every = 1;
  long only = 0;
  long faults = 0;
  batch::load_what_needs_files();
  const Reader reader;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--every") == 0 && i + 1 < argc)
      every = number(argv[++i]);
    else if (std::strcmp(argv[i], "--only") == 0 && i + 1 < argc)
      only = number(argv[++i]);
    else
      faults += Trial(reader, argv[i]).run(every, only);
  }
  return faults == 0 ? 0 : 1;
}
