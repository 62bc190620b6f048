"""Raw figures to typed days; the only folder that may use pandas, NumPy or pyarrow, and only lazily."""
