/*
 * client/policy.h
 */
#ifndef CLIENT_POLICY_H
#define CLIENT_POLICY_H

#include "client.h"

#include "lint/policy.h"

/*
 * Reads the argument of --policy, which is a name or an object.  False after
 * an error was reported, which is the same as in the server.
 */
extern bool read_policy(const char *text, RcaPolicy *policy);

/*
 * What to say of the argument of an option that cannot be understood: that it is
 * the name of a file, or NULL if it is not.
 */
extern const char *hint_of_file(const char *option, const char *text);

#endif							/* CLIENT_POLICY_H */
