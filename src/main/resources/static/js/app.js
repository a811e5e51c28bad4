/*
 * What every page may use; without JavaScript all of it falls back to plain forms and links.
 *
 * form[method=post]   a second click on "save" does not send it twice
 * [data-focus]        gets the focus when the page opens (summary of errors)
 * details.frame-drop  menus close on Escape and on a click elsewhere
 */
(() => {
	"use strict";

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
		// Stopped by hand or never answered: it must be possible to try again.
		setTimeout(() => {
			form.sent = false;
		}, 10000);
	});

	// Back in the history the form is there again as it was sent.
	window.addEventListener("pageshow", () => [...document.forms].forEach((form) => {
		form.sent = false;
	}));

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

	document.querySelector("[data-focus]")?.focus();
})();
