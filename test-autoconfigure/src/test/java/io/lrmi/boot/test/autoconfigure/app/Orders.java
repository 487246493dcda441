package io.lrmi.boot.test.autoconfigure.app;

import org.openspaces.core.GigaSpace;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class Orders {

    private final GigaSpace space;

    Orders(GigaSpace space) {
        this.space = space;
    }

    public void place(Order order) {
        space.write(order);
    }

    @Transactional
    public void placeBoth(Order first, Order second) {
        space.write(first);
        if (second.getItem() == null) {
            throw new IllegalArgumentException("Nothing ordered");
        }
        space.write(second);
    }

    public int count() {
        return space.count(new Order());
    }
}
