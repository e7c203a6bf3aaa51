/**
 * The OpenAPI document of all addresses, as JSON and as a page, and the check of parameters against it.
 *
 * <p>A new address or parameter is described in a YAML file of {@code src/main/resources/openapi}. This package does not
 * know what answers an address.
 */
@NullMarked
package jirei.web.openapi;

import org.jspecify.annotations.NullMarked;
