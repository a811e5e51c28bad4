/*
 * Proposes while typing (ARIA combobox): an input with list="…" gets its proposals from that <datalist> after three
 * letters, accents or not; Down opens the list at once.
 *
 * remediation.combobox(root, { add: async (name, kind) => true when it was added, kinds: [[value, text]…], texts: { add, list } })
 *
 * data-party="one"    the whole field is one name
 * data-party="many"   names separated by ";": proposes for the one the caret is in (a textarea)
 */
remediation.combobox = (root, source, options) => {
	"use strict";

	const LETTERS = 3;
	const SHOWN = 8;
	let field = null;
	let list = null;
	let at = -1;

	const fold = (text) => text.normalize("NFD").replace(/\p{M}+/gu, "").replace(/đ/gi, "d").toLowerCase()
		.replace(/\s*[-–—]\s*/g, "-").replace(/\s+/g, " ").trim();
	const names = () => [...source.options].map((option) => option.value);

	function part() {
		if (field.dataset.party === "one") {
			return { from: 0, to: field.value.length, text: field.value.trim() };
		}
		const caret = field.selectionStart;
		const from = field.value.lastIndexOf(";", caret - 1) + 1;
		const end = field.value.indexOf(";", caret);
		const to = end < 0 ? field.value.length : end;
		return { from, to, text: field.value.slice(from, to).trim() };
	}

	function proposals(text) {
		const words = fold(text).split(" ").filter(Boolean);
		return names().filter((name) => {
			const folded = fold(name);
			return words.every((word) => folded.includes(word));
		}).slice(0, SHOWN);
	}

	function open(always) {
		const { text } = part();
		if (!always && text.length < LETTERS) {
			return close();
		}
		const found = proposals(text);
		const known = text === "" || names().some((name) => fold(name) === fold(text));
		const entries = found.map((name) => ({ text: name, act: () => choose(name) }));
		if (found.length === 0 && !known && options.add) {
			options.kinds.forEach(([kind, word]) => entries.push({
				text: `${options.texts.add.replace("#", text)} (${word})`, extra: true, act: () => add(text, kind),
			}));
		}
		if (entries.length === 0 || (found.length === 1 && found[0] === text)) {
			return close();
		}
		show(entries);
	}

	function show(entries) {
		close();
		list = document.createElement("ul");
		list.className = "combobox-list";
		list.id = "combobox-list";
		list.setAttribute("role", "listbox");
		list.setAttribute("aria-label", options.texts.list);
		entries.forEach((entry, index) => {
			const item = document.createElement("li");
			item.id = `combobox-${index}`;
			item.setAttribute("role", "option");
			item.setAttribute("aria-selected", "false");
			item.textContent = entry.text;
			item.classList.toggle("combobox-extra", Boolean(entry.extra));
			// Before the field loses the focus.
			item.addEventListener("mousedown", (event) => {
				event.preventDefault();
				entry.act();
			});
			item.act = entry.act;
			list.append(item);
		});
		field.closest(".cell-part, .plan-fact").append(list);
		field.setAttribute("aria-controls", list.id);
		if (field.tagName === "INPUT") {
			field.setAttribute("aria-expanded", "true");
		}
		at = -1;
	}

	function close() {
		list?.remove();
		list = null;
		at = -1;
		field?.removeAttribute("aria-activedescendant");
		field?.removeAttribute("aria-controls");
		if (field?.tagName === "INPUT") {
			field.setAttribute("aria-expanded", "false");
		}
	}

	function mark(step) {
		const items = [...list.children];
		at = (at + step + items.length + (at < 0 && step < 0 ? 1 : 0)) % items.length;
		items.forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
		items[at].scrollIntoView({ block: "nearest" });
		field.setAttribute("aria-activedescendant", items[at].id);
	}

	function choose(name) {
		const { from, to } = part();
		if (field.dataset.party === "one") {
			field.value = name;
		} else {
			const before = field.value.slice(0, from);
			field.value = `${before}${before ? " " : ""}${name}${field.value.slice(to)}`;
			const caret = field.value.length - (field.value.length - before.length - name.length - (before ? 1 : 0));
			field.setSelectionRange(caret, caret);
		}
		field.dispatchEvent(new Event("input", { bubbles: true }));
		close();
	}

	async function add(name, kind) {
		const target = field;
		close();
		if (await options.add(name, kind, target)) {
			source.append(Object.assign(document.createElement("option"), { value: name }));
		}
	}

	const party = (event) => event.target.closest?.("[data-party]");

	function prepare(target) {
		target.removeAttribute("list");
		target.setAttribute("aria-autocomplete", "list");
		target.setAttribute("aria-haspopup", "listbox");
		if (target.tagName === "INPUT") {
			target.setAttribute("role", "combobox");
			target.setAttribute("aria-expanded", "false");
		}
	}

	root.addEventListener("focusin", (event) => {
		field = party(event);
		if (field) {
			prepare(field);
		}
	});
	root.addEventListener("focusout", close);
	root.addEventListener("input", (event) => {
		if (party(event) && event.isTrusted) {
			field = party(event);
			open(false);
		}
	});
	// Before the grid takes the keys.
	root.addEventListener("keydown", (event) => {
		if (!party(event) || event.isComposing || event.ctrlKey || event.metaKey) {
			return;
		}
		if (!list) {
			if (event.key === "ArrowDown" && !event.altKey && part().text.length < LETTERS && field.dataset.party === "one" && field.value === "") {
				open(true);
				if (list) {
					handled(event);
				}
			}
			return;
		}
		if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !event.altKey) {
			mark(event.key === "ArrowDown" ? 1 : -1);
			handled(event);
		} else if (event.key === "Enter" && at >= 0) {
			list.children[at].act();
			handled(event);
		} else if (event.key === "Escape") {
			close();
			handled(event);
		} else if (event.key === "Enter") {
			close();
		}
	}, true);

	function handled(event) {
		event.preventDefault();
		event.stopPropagation();
	}
};
