package ca.liaison.accounts.own;

import java.util.List;

/**
 * Recovery codes, in the moment in which they are made, or how many are left.
 *
 * @param codes the new ones, shown this once; empty otherwise
 * @param state finished words
 */
public record RecoveryCodesPage(String action, List<String> codes, String state, String back) {}
