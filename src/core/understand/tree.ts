/**
 * A tree of sequences of numbers, in flat arrays: hundreds of thousands of nodes cost some bytes each instead of an
 * object with a map. A node is a number, the root is 0, and 0 also stands for a child that is not there.
 */
export class SequenceTree {
	/** An open-addressed table from a node and a step to the node's child: parent, step and child side by side. */
	#table = new Int32Array(3 << 12);
	#mask = (1 << 12) - 1;
	#firstChild = new Int32Array(1 << 11);
	#nextSibling = new Int32Array(1 << 11);
	#size = 1;

	/** The child that a step leads to, or 0. */
	child(node: number, step: number): number {
		return this.#table[this.#slot(node, step) * 3 + 2] as number;
	}

	/** The child that a step leads to, made where it is not there yet. */
	grow(node: number, step: number): number {
		let slot = this.#slot(node, step);
		const known = this.#table[slot * 3 + 2] as number;
		if (known !== 0) return known;
		if (this.#size * 2 > this.#mask) {
			this.#enlarge();
			slot = this.#slot(node, step);
		}
		const child = this.#size++;
		this.#table.set([node, step, child], slot * 3);
		this.#nextSibling[child] = this.#firstChild[node] as number;
		this.#firstChild[node] = child;
		return child;
	}

	/** The children of a node, the newest first. */
	*childrenOf(node: number): Generator<number> {
		for (let child = this.#firstChild[node] as number; child !== 0; child = this.#nextSibling[child] as number) yield child;
	}

	/** Where the table holds the step, or the free place where it would stand. */
	#slot(node: number, step: number): number {
		let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(step, 0x85ebca6b)) >>> 0;
		slot = (slot ^ (slot >>> 15)) & this.#mask;
		for (;;) {
			const at = slot * 3;
			if (this.#table[at + 2] === 0 || (this.#table[at] === node && this.#table[at + 1] === step)) return slot;
			slot = (slot + 1) & this.#mask;
		}
	}

	#enlarge(): void {
		const old = this.#table;
		this.#table = new Int32Array(old.length * 2);
		this.#mask = this.#mask * 2 + 1;
		for (let at = 0; at < old.length; at += 3) {
			if (old[at + 2] !== 0) this.#table.set(old.subarray(at, at + 3), this.#slot(old[at] as number, old[at + 1] as number) * 3);
		}
		this.#firstChild = enlarged(this.#firstChild);
		this.#nextSibling = enlarged(this.#nextSibling);
	}
}

function enlarged(array: Int32Array): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}
