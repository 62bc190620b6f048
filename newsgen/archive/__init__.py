"""Every story that left the house: its versions, the data under them, reviews and deliveries."""
