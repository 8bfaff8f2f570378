/*
 * src/report/key_names.h
 *
 * What the keys of metadata are called.
 */
#ifndef RCA_KEY_NAMES_H
#define RCA_KEY_NAMES_H

#include "words/vocabulary.h"

/*
 * A key has an entry for each of its usual spellings, which are those that a
 * misspelled key may be meant for; name is NULL if there are none.  subject is
 * what a value is called; it is set in the first entry of a key.
 */
typedef struct RcaKeyName
{
	RcaKey		key;
	const char *name;
	const char *subject;
} RcaKeyName;

extern const RcaKeyName rca_key_names[];
extern const int rca_nkey_names;

#endif							/* RCA_KEY_NAMES_H */
