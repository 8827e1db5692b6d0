CATALOGUE: dict = {}
