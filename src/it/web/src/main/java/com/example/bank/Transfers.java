package com.example.bank;

import org.openspaces.core.GigaSpace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Transfers {

    private final GigaSpace space;

    public Transfers(GigaSpace space) {
        this.space = space;
    }

    public void open(String id, long amount) {
        space.write(new Account(id, amount));
    }

    public long amount(String id) {
        return space.readById(Account.class, id).getAmount();
    }

    @Transactional
    public void transfer(String from, String to, long amount) {
        space.write(new Account(to, amount(to) + amount));
        if (amount(from) < amount) {
            throw new IllegalStateException("not enough in " + from);
        }
        space.write(new Account(from, amount(from) - amount));
    }
}
