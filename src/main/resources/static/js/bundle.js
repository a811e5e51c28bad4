/*
 * The page of a bundle of plans: asks every second how far it is. Without script the page is loaded again by itself.
 */
(() => {
	const follow = async () => {
		const place = document.getElementById('bundle');
		if (!place || place.dataset.bundle !== 'open') {
			return;
		}
		try {
			const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
			if (answer.ok) {
				const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
				const now = page.getElementById('bundle');
				if (!now) {
					location.reload();
					return;
				}
				place.replaceWith(document.importNode(now, true));
			}
		}
		catch (lost) {
			// The connection is lost for now; the bundle is made all the same.
		}
		setTimeout(follow, 1000);
	};
	setTimeout(follow, 1000);
})();
