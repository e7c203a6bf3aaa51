/**
 * Who may do what: roles and their secrets, the admin token, lockout of guessers and limits of rate.
 *
 * <p>A further way to prove who one is goes here. It does not know what the routes answer.
 */
@NullMarked
package jirei.web.access;

import org.jspecify.annotations.NullMarked;
