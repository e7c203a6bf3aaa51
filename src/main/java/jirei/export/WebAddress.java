package jirei.export;

import java.util.regex.Pattern;

/** Addresses that office programs can follow. */
final class WebAddress {
    private static final Pattern WHOLE = Pattern.compile("https?://.*");

    private WebAddress() {}

    /** Whether the address begins with its scheme, http or https. */
    static boolean isWhole(String address) {
        return WHOLE.matcher(address).matches();
    }
}
