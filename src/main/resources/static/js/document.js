// The button that prints: hidden where it could do nothing.
document.querySelectorAll('[data-print]').forEach((button) => {
	button.hidden = false;
	button.addEventListener('click', () => window.print());
});
