/*
 * src/render/escape.h
 *
 * Text as text in other languages.
 */
#ifndef RCA_ESCAPE_H
#define RCA_ESCAPE_H

#include "base/base.h"

/*
 * Each appends text with what has a meaning in the language escaped.
 *
 * HTML and SVG, between tags or within the quotes of an attribute:
 */
extern void rca_escape_html(StringInfo out, RcaStr text);

/* Mermaid, in one line; the second, where a line begins, hides keywords: */
extern void rca_escape_mermaid(StringInfo out, RcaStr text);
extern void rca_escape_mermaid_start(StringInfo out, RcaStr text);

#endif							/* RCA_ESCAPE_H */
