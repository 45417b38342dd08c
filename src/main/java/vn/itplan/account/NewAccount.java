package vn.itplan.account;

/**
 * @param username what is typed at sign-in; case does not count
 * @param name the person's name, or what the account is for
 * @param password in the clear; the policy for passwords that people choose is not applied
 * @param mustChangePassword at the first sign-in
 */
public record NewAccount(String username, String name, String password, boolean mustChangePassword) {

    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
