/**
 * Adding files through the page: the token, limits and lockout, the form, the folder that takes the files, the audit
 * log.
 *
 * <p>A limit or its message goes here. This package does not know how a file is read.
 */
@NullMarked
package jirei.web.upload;

import org.jspecify.annotations.NullMarked;
