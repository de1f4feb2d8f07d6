/** A style sheet is imported for its effect: the bundler gathers it into the surface's own file. */
declare module '*.css';
