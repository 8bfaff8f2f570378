/*
 * src/render/mermaid.h
 *
 * The timeline of a report as a Mermaid diagram.
 */
#ifndef RCA_MERMAID_H
#define RCA_MERMAID_H

#include "store/form.h"

/*
 * Appends a timeline diagram: the title, a section for every day, and an entry
 * for every time as written.  False if the stored form is corrupt.
 */
extern bool rca_mermaid_write(StringInfo out, const RcaForm *form);

#endif							/* RCA_MERMAID_H */
