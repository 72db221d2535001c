/** Events that tell what is typed. They leave a shadow root, and the page around would see them on the element itself. */
const typing = [
	"keydown",
	"keypress",
	"keyup",
	"beforeinput",
	"input",
	"paste",
	"cut",
	"copy",
	"compositionstart",
	"compositionupdate",
	"compositionend",
];

/** Keys by which a page is left, a dialogue closed: they are the page's too. */
const ofThePage = ["Tab", "Escape"];

/** Keeps what is typed from shortcuts of the page around, which cannot tell that it is typed into a form. */
export function keepTyping(root: ShadowRoot): void {
	for (const name of typing) {
		root.addEventListener(name, (event) => {
			if (!(event instanceof KeyboardEvent && ofThePage.includes(event.key))) event.stopPropagation();
		});
	}
}
