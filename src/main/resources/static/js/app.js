/*
 * What every page may use; without JavaScript all of it falls back to plain forms and links.
 *
 * [data-confirm="question"]   on a form or a submit button: asks first
 * form[data-draft="key"]      what was typed is kept on this computer until the server has accepted it, and is put back
 *                             after a sign-in, a lost connection or a closed browser. One's own data only: by signed-in
 *                             name. Passwords and files are never kept. A hidden textarea[data-seen] says what was shown when
 *                             typing began; it is put back with what was typed, so that the server notices a conflict.
 *                             data-unaccepted: the page shows what would become of what was sent; all of it is kept on.
 * th[data-tick-all="name"]    becomes a box that ticks every box of that name in its table
 * [data-focus]                gets the focus when the page opens (summary of errors); of a box, its first field does
 * remediation.headers()       the headers a fetch() must send: CSRF
 */
const remediation = (() => {
	"use strict";

	const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
	const texts = document.body.dataset;

	function headers() {
		return meta("csrf-header") ? { [meta("csrf-header")]: meta("csrf-token") } : {};
	}

	/* Questions before what cannot be undone */

	function element(name, properties, ...children) {
		const made = Object.assign(document.createElement(name), properties);
		made.append(...children);
		return made;
	}

	function ask(question, agreed) {
		const cancel = element("button", { type: "button", className: "btn btn-outline-secondary", textContent: texts.textCancel });
		const proceed = element("button", { type: "button", className: "btn btn-primary", textContent: texts.textProceed });
		const text = element("p", { id: "ask-text", textContent: question });
		const dialog = element("dialog", { className: "ask" }, text, element("div", { className: "form-actions" }, proceed, cancel));
		dialog.setAttribute("aria-labelledby", "ask-text");
		dialog.addEventListener("close", () => dialog.remove());
		cancel.addEventListener("click", () => dialog.close());
		proceed.addEventListener("click", () => {
			dialog.close();
			agreed();
		});
		document.body.append(dialog);
		dialog.showModal();
		cancel.focus();
	}

	document.addEventListener("submit", (event) => {
		const form = event.target;
		const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
		if (question && !form.askedFor) {
			event.preventDefault();
			event.stopImmediatePropagation();
			ask(question, () => {
				form.askedFor = true;
				form.requestSubmit(event.submitter);
				form.askedFor = false;
			});
		}
	}, true);

	/* A second click on "save" must not send the form twice. */
	document.addEventListener("submit", (event) => {
		const form = event.target;
		if (event.defaultPrevented || form.method !== "post") {
			return;
		}
		if (form.sent) {
			event.preventDefault();
			return;
		}
		form.sent = true;
		if (form.dataset.draft) {
			sessionStorage.setItem("draft-sent", draftKey(form));
		}
	});

	window.addEventListener("pageshow", () => [...document.forms].forEach((form) => {
		form.sent = false;
	}));

	/* Drafts */

	const draftKey = (form) => `draft:${texts.user}:${form.dataset.draft}`;
	const KEPT = "input:not([type=hidden], [type=password], [type=file], [type=submit], [type=search]), textarea, select";

	const fieldsOf = (form) => [...form.elements].filter((field) => field.name && field.matches(KEPT));
	const checkable = (field) => field.type === "checkbox" || field.type === "radio";

	function initial(field) {
		if (checkable(field)) {
			return field.defaultChecked;
		}
		return field.tagName === "SELECT"
			? [...field.options].find((option) => option.defaultSelected)?.value ?? field.options[0]?.value ?? ""
			: field.defaultValue;
	}

	const present = (field) => checkable(field) ? field.checked : field.value;

	function put(field, value) {
		if (checkable(field)) {
			field.checked = value;
		} else {
			field.value = value;
		}
	}

	function keep(form, whole) {
		const fields = fieldsOf(form);
		const changed = whole ? fields : fields.filter((field) => present(field) !== initial(field));
		const kept = fields
			.map((field, at) => [field, at])
			.filter(([field]) => changed.length && (changed.includes(field) || "seen" in field.dataset))
			.map(([field, at]) => [field.name, at, present(field), checkable(field) ? field.value : undefined]);
		try {
			if (kept.length) {
				localStorage.setItem(draftKey(form), JSON.stringify(kept));
			} else {
				localStorage.removeItem(draftKey(form));
			}
		} catch {
			// Storage is full or switched off: the page works as it would without it.
		}
	}

	/* The field by its place; boxes to tick are told apart by what they send, because lists of them change. */
	function kept(fields, name, at, choice) {
		const fits = (field) => field?.name === name && (typeof choice !== "string" || field.value === choice);
		return fits(fields[at]) ? fields[at] : fields.find(fits);
	}

	function bringBack(form) {
		const fields = fieldsOf(form);
		const back = JSON.parse(localStorage.getItem(draftKey(form)) ?? "[]")
			.map(([name, at, value, choice]) => [kept(fields, name, at, choice), value])
			.filter(([field, value]) => field && present(field) !== value);
		back.forEach(([field, value]) => put(field, value));
		if (back.some(([field]) => !("seen" in field.dataset))) {
			form.prepend(notice(form));
		}
	}

	function notice(form) {
		const discard = element("button", { type: "button", className: "btn btn-sm btn-outline-secondary", textContent: texts.textDiscard });
		const box = element("div", { className: "alert alert-info notice" }, element("span", { textContent: texts.textRestored }), discard);
		box.setAttribute("role", "status");
		discard.addEventListener("click", () => {
			fieldsOf(form).forEach((field) => put(field, initial(field)));
			localStorage.removeItem(draftKey(form));
			box.remove();
			fieldsOf(form)[0]?.focus();
		});
		return box;
	}

	/*
	 * A sent draft was accepted when a signed-in page follows that neither is an error page nor says what is wrong with
	 * what was sent, nor only shows what would become of it (form[data-unaccepted]). Anything else (sign-in page, error, no answer) leaves the draft where it is.
	 */
	function settle() {
		const sent = sessionStorage.getItem("draft-sent");
		sessionStorage.removeItem("draft-sent");
		const refused = !texts.user || document.querySelector(".error-page, .error-summary, form[data-unaccepted]");
		if (sent && !refused) {
			localStorage.removeItem(sent);
		}
	}

	settle();
	if (texts.user) {
		document.querySelectorAll("form[data-draft]").forEach((form) => form.dataset.unaccepted ? keep(form, true) : bringBack(form));
	}
	for (const type of ["input", "change"]) {
		document.addEventListener(type, (event) => {
			if (texts.user && event.target.form?.dataset.draft) {
				keep(event.target.form);
			}
		});
	}

	/* Menus close like menus. */
	const openMenus = () => document.querySelectorAll("details.frame-drop[open]");
	document.addEventListener("click", (event) => openMenus().forEach((menu) => {
		menu.open = menu.contains(event.target);
	}));
	document.addEventListener("keydown", (event) => {
		if (event.key === "Escape") {
			openMenus().forEach((menu) => {
				menu.open = false;
				menu.querySelector("summary").focus();
			});
		}
	});

	/* A table whose rows are ticked gets a box for all of them; where there is one row to tick, it would say nothing. */
	document.querySelectorAll("th[data-tick-all]").forEach((heading) => {
		const table = heading.closest("table");
		const boxes = [...table.querySelectorAll(`tbody input[name="${heading.dataset.tickAll}"]`)];
		if (boxes.length < 2) {
			return;
		}
		const all = element("input", { type: "checkbox", className: "form-check-input" });
		all.setAttribute("aria-label", texts.textTickAll);
		all.addEventListener("change", () => boxes.filter((box) => box.checked !== all.checked).forEach((box) => box.click()));
		table.addEventListener("change", () => {
			const ticked = boxes.filter((box) => box.checked).length;
			all.checked = ticked === boxes.length;
			all.indeterminate = ticked > 0 && !all.checked;
		});
		heading.replaceChildren(all);
	});

	const first = document.querySelector("[data-focus]");
	(first?.querySelector("input:not([type=hidden]), textarea, select") ?? first)?.focus();

	return { headers };
})();
