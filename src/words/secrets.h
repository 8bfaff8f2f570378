/*
 * src/words/secrets.h
 *
 * Shapes of secrets that their issuers mark with a prefix.
 */
#ifndef RCA_SECRETS_H
#define RCA_SECRETS_H

#include "base/base.h"

/*
 * The length of the secret that s begins with, or 0.  Those that have dots are
 * looked for if dotted is true; *dry is how many bytes were read in vain because
 * there is none among them.
 */
extern int	rca_secret_length(RcaStr s, bool dotted, int *dry);

/* Does a private key begin here, "-----BEGIN RSA PRIVATE KEY-----"? */
extern bool rca_begins_private_key(RcaStr s);

/* The length of the private key that begins here, to the end of its last line; or 0. */
extern int	rca_private_key_length(RcaStr s);

/* The length of an at sign at the start of s, however it is written; or 0. */
extern int	rca_at_sign_length(RcaStr s);

#endif							/* RCA_SECRETS_H */
