/*
 * src/render/escape.h
 *
 * Escapes text for other languages.
 */
#ifndef RCA_ESCAPE_H
#define RCA_ESCAPE_H

#include "base/base.h"

/*
 * Each function appends text and escapes the special characters of the
 * language.
 *
 * HTML and SVG, between tags or in a quoted attribute:
 */
extern void rca_escape_html(StringInfo out, RcaStr text);

/*
 * Mermaid, in one line.  The second function is for the start of a line, and
 * hides keywords:
 */
extern void rca_escape_mermaid(StringInfo out, RcaStr text);
extern void rca_escape_mermaid_start(StringInfo out, RcaStr text);

#endif							/* RCA_ESCAPE_H */
