/*
 * src/report/teach.h
 *
 * Conventions as a team writes them, an object:
 *
 *	{"extends": "world-1",
 *	 "zone": "Europe/Oslo",
 *	 "date_order": "dmy",
 *	 "headings": {"root_cause": ["Wie es dazu kam", "Was *"]},
 *	 "columns": {"owner": ["Wer"]},
 *	 "keys": {"severity": ["Stufe"]},
 *	 "severities": {"Rot": 1, "Gelb": 2},
 *	 "statuses": {"done": ["erl."]},
 *	 "milestones": {"detected": ["Pager *"]},
 *	 "services": {"kasse": "checkout"},
 *	 "owners": {"@ann": "Ann Example"},
 *	 "ignore": {"headings": ["Anhang"], "rows": ["Beispiel *"]}}
 *
 * Every key is optional.  doc/conventions.md says what each of them means.
 */
#ifndef RCA_TEACH_H
#define RCA_TEACH_H

#include "base/error.h"
#include "front_matter/node.h"
#include "words/conventions.h"
#include "words/vocabulary.h"

/* Objects and arrays within each other that conventions may have. */
#define RCA_CONVENTIONS_DEPTH	3

/* what conventions may be: bytes of their text, and words */
#define RCA_MAX_CONVENTIONS_SIZE	(100 * 1024)
#define RCA_MAX_CONVENTIONS_WORDS	10000

/*
 * Makes conventions of a tree and of the text that it was made of, both in
 * UTF-8.  NULL with *err filled if they are none.  An object that says nothing
 * is NULL, too, with no message in *err: a report is then read as without it.
 *
 * Nothing is looked at below RCA_CONVENTIONS_DEPTH.  The conventions have
 * copies of all that they need.
 */
extern RcaConventions *rca_conventions_of_tree(const RcaNode *root, RcaStr json,
											   RcaArgumentError *err);

/* What columns and keys of a report are called there; NULL: they are not. */
extern const char *rca_convention_column(RcaColumn column);
extern const char *rca_convention_key(RcaKey key);

#endif							/* RCA_TEACH_H */
