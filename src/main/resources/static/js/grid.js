/*
 * Moves in <table data-grid> as in a spreadsheet, over its <input|textarea|select data-cell>.
 *
 * Up/Down       the cell above or below, always (not in a select, not inside the lines of a textarea)
 * Left/Right    the cell beside, only when the caret is at the text's edge; a cell just entered is selected whole
 * Enter         down, Shift+Enter up;  Tab stays the browser's;  Escape brings back what stood there on entering
 * F2            puts the caret at the end, to correct instead of typing anew
 * Paste         tab and newline separated text fills the cells from here to the right and down; lines without a tab stay
 *               together in a textarea, unless its column is named in the table's data-single
 * Ctrl+Z        takes the last paste back, as long as nothing was typed since
 *
 * Every input that got another value fires "change", and every change inside a grid fires "grid:change" (bubbling, on the
 * input, detail {value, pasted}). A paste also fires "grid:pasted" on the table, detail {cells, left} (left: values that
 * found no cell).
 */
(() => {
	"use strict";

	let lastPaste = null;

	const cellsOf = (row) => [...row.querySelectorAll("[data-cell]")].filter(usable);
	const usable = (cell) => !cell.disabled && !cell.readOnly && cell.getClientRects().length > 0;
	const rowsOf = (table) => [...table.querySelectorAll("tbody > tr")].filter((row) => cellsOf(row).length > 0);
	const columnOf = (cell) => cell.dataset.col ?? String(cell.closest("td, th")?.cellIndex);

	function inRow(row, column) {
		return cellsOf(row).find((cell) => columnOf(cell) === column);
	}

	function vertical(cell, step) {
		const rows = rowsOf(cell.closest("[data-grid]"));
		for (let at = rows.indexOf(cell.closest("tr")) + step; at >= 0 && at < rows.length; at += step) {
			const found = inRow(rows[at], columnOf(cell));
			if (found) {
				return found;
			}
		}
		return null;
	}

	function horizontal(cell, step) {
		const cells = cellsOf(cell.closest("tr"));
		return cells[cells.indexOf(cell) + step] ?? null;
	}

	function enter(cell) {
		if (!cell) {
			return false;
		}
		cell.focus();
		cell.select?.();
		cell.scrollIntoView({ block: "nearest", inline: "nearest" });
		return true;
	}

	const hasCaret = (cell) => cell.tagName !== "SELECT" && cell.selectionStart !== null && cell.selectionStart !== undefined;
	const wholeSelected = (cell) => cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;

	function atEdge(cell, step) {
		if (!hasCaret(cell) || wholeSelected(cell)) {
			return true;
		}
		const edge = step < 0 ? 0 : cell.value.length;
		return cell.selectionStart === edge && cell.selectionEnd === edge;
	}

	function atLineEdge(cell, step) {
		if (cell.tagName !== "TEXTAREA" || wholeSelected(cell)) {
			return true;
		}
		const rest = step < 0 ? cell.value.slice(0, cell.selectionStart) : cell.value.slice(cell.selectionEnd);
		return !rest.includes("\n");
	}

	function move(event, cell) {
		switch (event.key) {
			case "ArrowUp":
			case "ArrowDown": {
				const step = event.key === "ArrowUp" ? -1 : 1;
				return cell.tagName !== "SELECT" && !event.shiftKey && atLineEdge(cell, step) && enter(vertical(cell, step));
			}
			case "ArrowLeft":
			case "ArrowRight": {
				const step = event.key === "ArrowLeft" ? -1 : 1;
				return !event.shiftKey && atEdge(cell, step) && enter(horizontal(cell, step));
			}
			case "Enter":
				// Never submits the form by accident: at the last row it stays where it is.
				enter(vertical(cell, event.shiftKey ? -1 : 1)) || commit(cell);
				return true;
			case "F2":
				cell.setSelectionRange?.(cell.value.length, cell.value.length);
				return true;
			case "Escape":
				return restore(cell);
			default:
				return false;
		}
	}

	function commit(cell) {
		cell.blur();
		cell.focus();
	}

	function restore(cell) {
		if (cell.gridEntered === undefined || cell.value === cell.gridEntered) {
			return false;
		}
		cell.value = cell.gridEntered;
		cell.dispatchEvent(new Event("input", { bubbles: true }));
		cell.select?.();
		return true;
	}

	function write(cell, value, pasted) {
		if (cell.value === value) {
			return;
		}
		cell.value = value;
		cell.gridPasted = pasted;
		cell.dispatchEvent(new Event("input", { bubbles: true }));
		cell.dispatchEvent(new Event("change", { bubbles: true }));
		cell.gridPasted = false;
	}

	/* As spreadsheets copy: a value with a tab, line break or quote stands in quotes, a quote in it is doubled. */
	function parse(text) {
		const rows = [[]];
		let value = "";
		let quoted = false;
		const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
		for (let at = 0; at < source.length; at++) {
			const sign = source[at];
			if (quoted) {
				if (sign === '"' && source[at + 1] === '"') {
					value += '"';
					at++;
				} else if (sign === '"') {
					quoted = false;
				} else {
					value += sign;
				}
			} else if (sign === '"' && value === "" && source.indexOf('"', at + 1) > 0) {
				quoted = true;
			} else if (sign === "\t" || sign === "\n") {
				rows.at(-1).push(value);
				value = "";
				if (sign === "\n") {
					rows.push([]);
				}
			} else {
				value += sign;
			}
		}
		rows.at(-1).push(value);
		return rows;
	}

	function paste(start, block) {
		const table = start.closest("[data-grid]");
		const rows = rowsOf(table);
		const first = rows.indexOf(start.closest("tr"));
		const columns = cellsOf(start.closest("tr")).slice(cellsOf(start.closest("tr")).indexOf(start)).map(columnOf);
		const before = [];
		const after = [];
		let left = 0;
		block.forEach((values, down) => values.forEach((value, right) => {
			const row = rows[first + down];
			const cell = row && columns[right] !== undefined ? inRow(row, columns[right]) : undefined;
			if (cell) {
				before.push([cell, cell.value]);
				after.push([cell, value.trim()]);
			} else if (value.trim() !== "") {
				left++;
			}
		}));
		lastPaste = before;
		after.forEach(([cell, value]) => write(cell, value, true));
		start.gridEntered = start.value;
		table.dispatchEvent(new CustomEvent("grid:pasted", { bubbles: true, detail: { cells: after.length, left } }));
	}

	function undo() {
		const cells = lastPaste;
		lastPaste = null;
		cells.forEach(([cell, value]) => write(cell, value, true));
		enter(cells[0][0]);
	}

	const single = (cell) => (cell.closest("[data-grid]").dataset.single ?? "").split(" ").includes(columnOf(cell));

	const gridCell = (event) => event.target.closest?.("[data-grid] [data-cell]");

	document.addEventListener("focusin", (event) => {
		const cell = gridCell(event);
		if (cell) {
			cell.gridEntered = cell.value;
		}
	});

	document.addEventListener("keydown", (event) => {
		const cell = gridCell(event);
		if (!cell || event.isComposing || event.altKey) {
			return;
		}
		if (event.ctrlKey || event.metaKey) {
			if (event.key.toLowerCase() === "z" && !event.shiftKey && lastPaste?.length) {
				event.preventDefault();
				undo();
			}
			return;
		}
		if (move(event, cell)) {
			event.preventDefault();
		}
	});

	document.addEventListener("paste", (event) => {
		const cell = gridCell(event);
		const text = event.clipboardData?.getData("text/plain") ?? "";
		// One line without a tab goes into a field as text always does.
		if (!cell || !/[\t\n]/.test(text.replace(/\r?\n$/, "")) || (cell.tagName === "TEXTAREA" && !text.includes("\t") && !single(cell))) {
			return;
		}
		event.preventDefault();
		paste(cell, parse(text));
	});

	document.addEventListener("input", (event) => {
		const cell = gridCell(event);
		if (cell && event.isTrusted) {
			lastPaste = null;
		}
	});

	document.addEventListener("change", (event) => {
		const cell = gridCell(event);
		if (cell) {
			const detail = { value: cell.value, pasted: Boolean(cell.gridPasted) };
			cell.dispatchEvent(new CustomEvent("grid:change", { bubbles: true, detail }));
		}
	});
})();
