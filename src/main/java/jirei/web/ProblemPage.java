package jirei.web;

/**
 * The error page.
 *
 * @param status the HTTP status
 * @param detail what happened and what to do, in Japanese
 */
public record ProblemPage(int status, String detail) {
    /** The heading of the page. */
    public String heading() {
        return switch (status) {
            case 404 -> "ページが見つかりません";
            case 400 -> "アドレスを確かめてください";
            default -> "処理できませんでした";
        };
    }
}
