// The cells that hold something, of every sheet of these workbooks: a file's name and a number a line.
const xlsx = require("xlsx");
for (const name of process.argv.slice(2)) {
  const book = xlsx.readFile(name);
  let count = 0;
  for (const sheet of Object.values(book.Sheets))
    for (const [at, cell] of Object.entries(sheet)) if (!at.startsWith("!") && cell.t !== "z" && cell.v !== undefined) ++count;
  console.log(`${name}\t${count}`);
}
