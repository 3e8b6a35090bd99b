package io.huihuan.identity.token;

/**
 * A token just made.
 *
 * @param text the secret itself; shown this once and kept nowhere
 */
public record NewToken(TokenId id, String text) {

    @Override
    public String toString() {
        return "NewToken[" + id + "]";
    }
}
