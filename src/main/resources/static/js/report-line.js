/*
 * The form that reports a task (form[data-line-form]): before it is sent, the server is asked whether it can be reached and the
 * session still holds; otherwise the page stays as it is, with everything typed and every file chosen.
 */
(() => {
	"use strict";

	const SIGNED_OUT = 401;
	const form = document.querySelector("form[data-line-form]");
	const box = form?.querySelector("[data-connection]");

	async function obstacle() {
		if (form.querySelector("[data-sending] progress")) {
			return form.dataset.textSending;
		}
		try {
			const answer = await fetch(location.href, { method: "HEAD", headers: { "X-Requested-With": "fetch" } });
			return answer.status === SIGNED_OUT ? form.dataset.textSignedOut : null;
		} catch {
			return form.dataset.textLost;
		}
	}

	function signIn() {
		const link = document.createElement("a");
		Object.assign(link, { href: "/sign-in", target: "_blank", rel: "noopener", textContent: form.dataset.textSignIn });
		return link;
	}

	function show(text) {
		box.textContent = text ?? "";
		if (text === form.dataset.textSignedOut) {
			box.append(" ", signIn());
		}
		box.hidden = !text;
	}

	let reachable = false;
	form?.addEventListener("submit", async (event) => {
		if (reachable) {
			reachable = false;
			return;
		}
		const submitter = event.submitter;
		event.preventDefault();
		const text = await obstacle();
		show(text);
		if (!text) {
			reachable = true;
			form.requestSubmit(submitter);
		}
	});
})();
