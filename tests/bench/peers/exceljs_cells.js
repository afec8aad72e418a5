// The cells that hold something, of every sheet of these workbooks: a file's name and a number a line.
const excel = require("exceljs");
(async () => {
  for (const name of process.argv.slice(2)) {
    const book = new excel.Workbook();
    await book.xlsx.readFile(name);
    let count = 0;
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => {
      if (cell.isMerged && cell.master !== cell) return; // it lends its master's value to the whole area
      if (cell.value !== null && cell.result !== undefined ? true : cell.value !== null) ++count;
    })));
    console.log(`${name}\t${count}`);
  }
})();
