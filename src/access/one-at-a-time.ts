/** Runs tasks one after the other, in the order they are given; one that fails does not hold up the next. */
export function oneAtATime(): <Result>(task: () => Promise<Result>) => Promise<Result> {
	let last: Promise<unknown> = Promise.resolve();
	return (task) => {
		const done = last.then(task);
		last = done.catch(() => undefined);
		return done;
	};
}
