/** PostCSS serves Tailwind alone; the tokens and the theme are in app/styles/tokens.css. */
export default { plugins: { "@tailwindcss/postcss": {} } };
