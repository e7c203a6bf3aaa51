package jirei.web;

/** Says that something went wrong, and what to do. */
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
