/** Where a reader puts their key. Comments are allowed here, and an empty object sends nothing. */
export const defaultHeaders = `// Sans clé, on lit ce qui est public. Pour voir ce que voit votre public,
// retirez les deux barres et mettez votre clé ; elle n'est gardée nulle part.
{
  // "Authorization": "Bearer mlg_…"
}
`;
